import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import {
  useDeferredValue,
  useId,
  useMemo,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { api } from '#renderer/api.ts';
import { lastSearch } from '#renderer/areas/search/last-search.ts';
import { kindWords, resultKey, targetOf } from '#renderer/areas/search/result-words.ts';
import { Snippet } from '#renderer/areas/search/Snippet.tsx';
import { useSearchRecords } from '#renderer/areas/search/use-search.ts';
import { formatDate } from '#renderer/ui/dates.ts';
import { Shortcut } from '#renderer/ui/Shortcut.tsx';
import { foldText } from '#shared/fold-text.ts';
import { today } from '#shared/time.ts';
import classes from './CommandPalette.module.css';
import type { PaletteAction, PaletteTarget } from './palette-actions.ts';
import {
  actionItems,
  clientItems,
  groupItems,
  groupScreenItems,
  matching,
  newSessionItems,
  pageItems,
  screenItems,
  sessionItems,
  todayItems,
  type Section,
} from './palette-items.ts';

interface CommandPaletteProps {
  onClose: () => void;
  /** Called after the palette has closed. */
  onChoose: (does: PaletteTarget | PaletteAction) => void;
}

interface Choice {
  id: string;
  section: string;
  does: PaletteTarget | PaletteAction;
  content: ReactNode;
}

/** One field that reaches every screen, client, group and session, and searches all records. */
export function CommandPalette({ onClose, onChoose }: CommandPaletteProps) {
  const [typed, setTyped] = useState('');
  const [activeId, setActiveId] = useState<string | null>(null);
  const listId = useId();
  const found = useFound(useDeferredValue(typed));
  const records = useRecords(typed);
  const choices = [...found, ...records.choices];
  const active = Math.max(
    choices.findIndex(({ id }) => id === activeId),
    0,
  );
  const optionId = (index: number) => `${listId}-${index}`;

  const choose = (choice: Choice | undefined) => {
    if (choice === undefined) return;
    onClose();
    if (choice.id === 'all-results') lastSearch.text = typed.trim();
    onChoose(choice.does);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && choices.length > 0) {
      event.preventDefault();
      const next = (active + step + choices.length) % choices.length;
      setActiveId(choices[next]?.id ?? null);
      document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(choices[active]);
    }
  };

  const nothing = typed.trim() !== '' && choices.length === 0 && !records.behind;
  return (
    <Modal.Root
      opened
      onClose={onClose}
      centered={false}
      lockScroll={false}
      yOffset="12vh"
      size="38rem"
      padding={0}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content radius="lg" aria-label="Search and commands">
        <div className={classes['field']}>
          <Search size={17} aria-hidden />
          <input
            className={classes['input']}
            role="combobox"
            aria-label="Search and commands"
            aria-expanded="true"
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={choices.length > 0 ? optionId(active) : undefined}
            placeholder="Go to, do, or search the records"
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setActiveId(null);
            }}
            onKeyDown={onKeyDown}
            autoComplete="off"
            spellCheck={false}
            maxLength={300}
            data-autofocus
          />
          <Shortcut keys="Esc" />
        </div>
        <div
          id={listId}
          role="listbox"
          aria-label="Results"
          className={classes['list']}
          tabIndex={-1}
        >
          {sections(choices).map(({ name, from, members }) => (
            <div key={name} role="group" aria-label={name} className={classes['section']}>
              <div className={classes['name']} aria-hidden="true">
                {name}
              </div>
              {members.map((choice, offset) => {
                const index = from + offset;
                return (
                  <div
                    key={choice.id}
                    id={optionId(index)}
                    role="option"
                    aria-selected={index === active}
                    className={classes['option']}
                    onMouseMove={() => setActiveId(choice.id)}
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => choose(choice)}
                  >
                    {choice.content}
                  </div>
                );
              })}
            </div>
          ))}
        </div>
        <p className={classes['nothing']} role="status">
          {nothing && 'Nothing found. Try fewer words, or another spelling.'}
        </p>
      </Modal.Content>
    </Modal.Root>
  );
}

/** The choices, which come sorted by section, cut where a section begins. */
function sections(choices: readonly Choice[]): { name: string; from: number; members: Choice[] }[] {
  const cut: { name: string; from: number; members: Choice[] }[] = [];
  choices.forEach((choice, index) => {
    const last = cut.at(-1);
    if (last?.name === choice.section) last.members.push(choice);
    else cut.push({ name: choice.section, from: index, members: [choice] });
  });
  return cut;
}

const order = ['Today', 'Clients', 'Groups', 'Pages', 'Sessions', 'Actions', 'Screens'];

/** Screens, people, groups, sessions and actions. */
function useFound(typed: string): Choice[] {
  const day = today();
  const persons = useQuery({
    queryKey: ['clients', 'names'],
    queryFn: () => api.clients.names({}),
  }).data;
  const groups = useQuery({
    queryKey: ['groups', 'list'],
    queryFn: () => api.groups.list({}),
  }).data;
  const sessions = useQuery({
    queryKey: ['sessions', 'ofDay', day],
    queryFn: () => api.sessions.ofDay({ day }),
  }).data;

  const clients = useMemo(
    () => clientItems((persons ?? []).filter(({ deleted }) => !deleted)),
    [persons],
  );
  const ofGroups = useMemo(
    () => [
      ...groupItems(groups ?? []),
      ...sessionItems(groups ?? [], sessions ?? []),
      ...groupScreenItems(groups ?? []),
      ...newSessionItems(groups ?? []),
    ],
    [groups, sessions],
  );
  const ofToday = useMemo(() => todayItems(sessions ?? []), [sessions]);

  return useMemo(() => {
    const start = [...ofToday, ...actionItems, ...screenItems];
    const items =
      typed.trim() === ''
        ? matching(start, '')
        : matching(
            [...start, ...clients, ...ofGroups, ...pageItems(persons ?? [], groups ?? [], typed)],
            typed,
          );
    // They come best first: what begins as typed takes its section to the top.
    const wanted = foldText(typed.trim());
    const best =
      wanted === ''
        ? undefined
        : items.find(({ haystack }) => haystack.startsWith(wanted))?.section;
    const place = (section: Section): number => (section === best ? -1 : order.indexOf(section));
    return items
      .sort((a, b) => place(a.section) - place(b.section))
      .map(({ id, section, label, hint, does }) => ({
        id,
        section,
        does,
        content: (
          <>
            <span className={classes['label']}>{label}</span>
            <span className={classes['hint']}>{hint}</span>
          </>
        ),
      }));
  }, [typed, clients, ofGroups, ofToday, persons, groups]);
}

/** What the records say, best first. People and groups already stand above. */
function useRecords(typed: string): { choices: Choice[]; behind: boolean } {
  const { results, behind } = useSearchRecords(typed, 12);
  const choices = results
    .filter(({ kind }) => kind !== 'client' && kind !== 'group')
    .slice(0, 7)
    .flatMap((result) => {
      const target = targetOf(result);
      return target === null
        ? []
        : [
            {
              id: resultKey(result),
              section: 'Records',
              does: target,
              content: (
                <div className={classes['record']}>
                  <span className={classes['recordHead']}>
                    <span className={classes['label']}>{result.title}</span>
                    <span className={classes['hint']}>
                      {kindWords[result.kind]}
                      {result.on !== null && `, ${formatDate(result.on)}`}
                    </span>
                  </span>
                  <span className={classes['snippet']}>
                    <Snippet parts={result.snippet} />
                  </span>
                </div>
              ),
            },
          ];
    });
  const all =
    results.length === 0
      ? []
      : [
          {
            id: 'all-results',
            section: 'Records',
            does: { to: '/search' as const },
            content: <span className={classes['label']}>See all results</span>,
          },
        ];
  return { choices: [...choices, ...all], behind };
}
