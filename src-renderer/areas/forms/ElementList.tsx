import { Badge } from '#renderer/ui/Badge.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { FormSection } from '#shared/contract/forms.ts';
import {
  blocksUse,
  formKinds,
  missingElements,
  type FormKind,
} from '#shared/rules/form-elements.ts';
import classes from './forms.module.css';

/** What a form of this kind has to say, and what no section claims to say yet. Nothing here reads the text. */
export function ElementList({
  kind,
  sections,
}: {
  kind: FormKind;
  sections: readonly FormSection[];
}) {
  const { elements } = formKinds[kind];
  if (elements.length === 0) return null;
  const missing = new Set(missingElements(kind, sections).map(({ key }) => key));
  return (
    <Panel
      title="What it has to say"
      count={`${elements.length - missing.size} of ${elements.length}`}
    >
      <ul className={classes['elements']} role="list">
        {elements.map(({ key, label, confirm }) => (
          <li key={key}>
            <span>
              {label}
              {confirm && <span className={classes['soft']}> · to be confirmed by you</span>}
            </span>
            {missing.has(key) ? (
              <Badge tone="due">missing</Badge>
            ) : (
              <Badge tone="accent">covered</Badge>
            )}
          </li>
        ))}
      </ul>
      <p className={classes['soft']}>
        Tick in each section what it covers; nobody else judges it. Signature, date and the
        authority of whoever signs for the client stand under every form.
        {blocksUse(kind) && ' A form of this kind is only put in use with every element covered.'}
      </p>
    </Panel>
  );
}
