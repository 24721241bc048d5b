import { Button, Drawer } from '@mantine/core';
import { useState } from 'react';
import { formatInstantDate } from '#renderer/ui/dates.ts';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Panel, PanelRow, PanelRows } from '#renderer/ui/Panel.tsx';
import type { FormText, FormVersion } from '#shared/contract/forms.ts';
import type { FormTemplateId } from '#shared/ids.ts';
import { formLines } from '#shared/rules/form-text.ts';
import historyClasses from '../notes/History.module.css';
import { wordDiff } from '../notes/word-diff.ts';
import classes from './forms.module.css';

interface Props {
  templateId: FormTemplateId;
  versions: readonly FormVersion[];
}

/** Every version that was ever in use, the newest first, and what each changed. */
export function FormVersions({ templateId, versions }: Props) {
  if (versions.length === 0) return null;
  return (
    <Panel title="Versions" count={versions.length} flush>
      <PanelRows>
        {versions.toReversed().map(({ number, inUseAt, author, text, resign, reason }) => {
          const before = versions.find((version) => version.number === number - 1);
          return (
            <PanelRow
              key={number}
              trail={
                <>
                  {before && (
                    <Difference
                      title={`What version ${number} changed`}
                      label={`Changes in version ${number}`}
                      before={before.text}
                      after={text}
                    />
                  )}
                  <LinkButton
                    variant="default"
                    size="compact-sm"
                    to="/confidentiality/forms/$templateId/paper"
                    params={{ templateId }}
                    search={{ number }}
                    aria-label={`Print version ${number} blank`}
                  >
                    Print
                  </LinkButton>
                </>
              }
            >
              Version {number}
              <div className={classes['soft']}>
                {formatInstantDate(inUseAt)}
                {author !== '' && `, ${author}`}
                {number > 1 &&
                  (resign ? ' · signed again' : ` · earlier signatures hold: ${reason}`)}
              </div>
            </PanelRow>
          );
        })}
      </PanelRows>
    </Panel>
  );
}

interface DifferenceProps {
  title: string;
  label: string;
  before: FormText;
  after: FormText;
}

/** Opens what was taken out and put in between two texts. */
export function Difference({ title, label, before, after }: DifferenceProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" size="compact-sm" aria-label={label} onClick={() => setOpen(true)}>
        Changes
      </Button>
      <Drawer
        opened={open}
        onClose={() => setOpen(false)}
        position="right"
        size="lg"
        title={title}
        closeButtonProps={{ 'aria-label': 'Close' }}
        transitionProps={{ duration: 0 }}
        lockScroll={false}
        classNames={{ title: historyClasses['title'] ?? '' }}
      >
        <p className={historyClasses['intro']}>
          <del className={historyClasses['removed']}>Taken out</del> and{' '}
          <ins className={historyClasses['added']}>put in</ins>.
        </p>
        <p className={historyClasses['text']}>
          {wordDiff(formLines(before), formLines(after)).map((part, index) =>
            part.kind === 'same' ? (
              part.text
            ) : part.kind === 'removed' ? (
              <del key={index} className={historyClasses['removed']}>
                {part.text}
              </del>
            ) : (
              <ins key={index} className={historyClasses['added']}>
                {part.text}
              </ins>
            ),
          )}
        </p>
      </Drawer>
    </>
  );
}
