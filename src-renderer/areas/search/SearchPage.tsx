import { Chip, CloseButton, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { SearchResult } from '#shared/contract/search.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { counted, formatDate } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { lastSearch } from './last-search.ts';
import { kindWords, resultKey, targetOf, type ResultKind } from './result-words.ts';
import classes from './SearchPage.module.css';
import { Snippet } from './Snippet.tsx';
import { useSearchRecords } from './use-search.ts';

const limit = 200;

/** Everything that is found, best first; the arrow keys walk from the field into the list and back. */
export function SearchPage() {
  const [text, setText] = useState(lastSearch.text);
  const [kind, setKind] = useState<ResultKind | 'all'>('all');
  const { results, error, behind } = useSearchRecords(text, limit);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);

  const change = (next: string) => {
    setText(next);
    lastSearch.text = next;
  };

  const kinds = Object.entries(kindWords).flatMap(([value, words]) => {
    const count = results.filter((result) => result.kind === value).length;
    return count === 0 ? [] : [{ value, words, count }];
  });
  const shown =
    kind === 'all' || !kinds.some(({ value }) => value === kind)
      ? results
      : results.filter((result) => result.kind === kind);

  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    if (step === 0 || links.length === 0) return;
    const at = links.findIndex((link) => link === document.activeElement);
    if (at === -1 && step === -1) return;
    event.preventDefault();
    if (at + step < 0) field.current?.focus();
    else links[Math.min(at + step, links.length - 1)]?.focus();
  };

  const searched = text.trim() !== '';
  return (
    <Page
      title="Search"
      subtitle="Names, notes, papers and records; never private notes or reflections"
    >
      <div className={classes['page']} onKeyDown={walk}>
        <TextInput
          ref={field}
          size="md"
          aria-label="Search the records"
          placeholder="Names, topics, words from any note"
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
          autoFocus
          maxLength={300}
          leftSection={<Search size={17} aria-hidden />}
          rightSection={
            searched && (
              <CloseButton
                aria-label="Clear the search"
                onClick={() => {
                  change('');
                  field.current?.focus();
                }}
              />
            )
          }
        />
        {kinds.length > 1 && (
          <Chip.Group
            value={kinds.some(({ value }) => value === kind) ? kind : 'all'}
            onChange={(value) => setKind(toKind(value))}
          >
            <div className={classes['kinds']} role="group" aria-label="Show">
              <Chip value="all" size="sm">
                everything
              </Chip>
              {kinds.map(({ value, words, count }) => (
                <Chip key={value} value={value} size="sm">
                  {words} {count}
                </Chip>
              ))}
            </div>
          </Chip.Group>
        )}
        <ErrorNotice error={error} />
        <p className={classes['status']} role="status">
          {searched && !behind && (shown.length > 0 ? countWords(shown.length) : 'Nothing found')}
        </p>
        {searched && shown.length > 0 && (
          <Panel flush>
            <ul ref={list} className={classes['list']} role="list" aria-label="Results">
              {shown.map((result) => (
                <Result key={resultKey(result)} result={result} />
              ))}
            </ul>
          </Panel>
        )}
        {searched && !behind && shown.length === 0 && error === null && (
          <EmptyState title="Nothing found">
            Every word must occur; the last may be only begun. Try fewer words, or another spelling.
          </EmptyState>
        )}
        {!searched && (
          <EmptyState title="Search everything in this vault">
            Type a name, a topic, or any words from a note. Nothing leaves this computer.
          </EmptyState>
        )}
      </div>
    </Page>
  );
}

function Result({ result }: { result: SearchResult }) {
  const target = targetOf(result);
  const body = (
    <>
      <span className={classes['head']}>
        <strong className={classes['title']}>{result.title}</strong>
        <Badge>{kindWords[result.kind]}</Badge>
        {result.on !== null && <span className={classes['on']}>{formatDate(result.on)}</span>}
      </span>
      <span className={classes['text']}>
        <Snippet parts={result.snippet} />
      </span>
    </>
  );
  return (
    <li className={classes['item']}>
      {target === null ? (
        <div className={classes['result']}>{body}</div>
      ) : (
        <Link {...target} className={classes['result'] ?? ''}>
          {body}
        </Link>
      )}
    </li>
  );
}

function countWords(count: number): string {
  return count >= limit ? `The best ${limit} results` : counted(count, 'result');
}

function toKind(value: string | string[] | null): ResultKind | 'all' {
  const found = Object.keys(kindWords).find((kind) => kind === value);
  return isKind(found) ? found : 'all';
}

function isKind(value: string | undefined): value is ResultKind {
  return value !== undefined && value in kindWords;
}
