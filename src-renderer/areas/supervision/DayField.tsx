import { useState } from 'react';
import { CalendarDate } from '#shared/time.ts';
import { WhenField } from '../clients/form/WhenField.tsx';

interface Props {
  label: string;
  value: CalendarDate;
  onChange: (value: CalendarDate) => void;
}

/** A day in an entry that saves by itself: the last whole day counts while another is typed. */
export function DayField({ label, value, onChange }: Props) {
  const [typed, setTyped] = useState<string>(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setTyped(value);
  }
  return (
    <WhenField
      kind="day"
      label={label}
      value={typed}
      error={typed === '' ? 'Enter the whole date.' : undefined}
      onChange={(text) => {
        setTyped(text);
        const day = CalendarDate.safeParse(text);
        if (!day.success) return;
        setShown(day.data);
        onChange(day.data);
      }}
    />
  );
}
