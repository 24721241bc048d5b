import {
  ClimateScale,
  Intervention,
  interventionWords,
  type GroupRecord,
} from '#shared/contract/session-record.ts';
import type { ClientId } from '#shared/ids.ts';
import { FactorLabel, therapeuticFactors, yalomWords } from '#shared/rules/therapeutic-factors.ts';
import type { CalendarDate, LocalTime } from '#shared/time.ts';
import { ClimateSlider } from './ClimateSlider.tsx';
import { EventsRow } from './EventsRow.tsx';
import { MarkPicker } from './MarkPicker.tsx';
import classes from './record.module.css';

interface Props {
  record: GroupRecord;
  onChange: (change: (record: GroupRecord) => GroupRecord) => void;
  people: readonly { id: ClientId; name: string }[];
  day: CalendarDate;
  now: () => LocalTime | null;
  onLeave: (cancelled: boolean) => void;
}

/** The group as a whole: its climate, what happened, what helped, and what the leader did. */
export function GroupPanel({ record, onChange, people, day, now, onLeave }: Props) {
  return (
    <>
      <div className={classes['climateHead']}>
        <h3 className={classes['heading']}>Climate</h3>
        <span>own scale, unvalidated</span>
      </div>
      {ClimateScale.options.map((scale) => (
        <ClimateSlider
          key={scale}
          scale={scale}
          value={record.climate[scale]}
          onChange={(value) =>
            onChange((before) => ({ ...before, climate: { ...before.climate, [scale]: value } }))
          }
        />
      ))}
      <EventsRow
        events={record.events}
        onChange={onChange}
        people={people}
        day={day}
        now={now}
        onLeave={onLeave}
      />
      <MarkPicker
        label="Factors"
        shortcut="F"
        part="factors"
        choices={FactorLabel.options}
        words={(label) => therapeuticFactors[label].words}
        meaning={(label) =>
          therapeuticFactors[label].codes.map((code) => yalomWords[code]).join(' and ')
        }
        chosen={record.factors}
        onChange={(factors) => onChange((before) => ({ ...before, factors }))}
      />
      <MarkPicker
        label="You did"
        shortcut="I"
        part="interventions"
        choices={Intervention.options}
        words={(intervention) => interventionWords[intervention]}
        chosen={record.interventions}
        onChange={(interventions) => onChange((before) => ({ ...before, interventions }))}
      />
    </>
  );
}
