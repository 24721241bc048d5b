import { Textarea } from '@mantine/core';
import classes from './entry.module.css';

interface Props {
  label: string;
  description?: string;
  value: string;
  onChange: (value: string) => void;
}

/** Text of any length, set as clinical text is read; it grows as it is typed. */
export function LongText({ label, description, value, onChange }: Props) {
  return (
    <Textarea
      label={label}
      description={description}
      inputWrapperOrder={['label', 'description', 'input']}
      autosize
      minRows={2}
      maxLength={50_000}
      classNames={{ input: classes['text'] ?? '' }}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
