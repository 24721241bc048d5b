import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';

interface Props extends Omit<TextInputProps, 'type' | 'value' | 'onChange'> {
  kind: 'day' | 'time';
  /** `2026-11-24` or `18:00`, or empty. */
  value: string;
  onChange: (value: string) => void;
}

/** A day or a time of day, typed or picked in the order the machine's locale writes it. */
export function WhenField({ kind, value, onChange, error, ...others }: Props) {
  const [unfinished, setUnfinished] = useState(false);
  return (
    <TextInput
      {...others}
      {...(kind === 'day'
        ? { type: 'date', min: '1900-01-01', max: '2199-12-31' }
        : { type: 'time' })}
      value={value}
      error={
        unfinished
          ? `This ${kind === 'day' ? 'date' : 'time'} is not complete or does not exist. Finish it or clear it.`
          : error
      }
      onChange={(event) => {
        setUnfinished(false);
        onChange(event.currentTarget.value);
      }}
      onBlur={(event) => {
        setUnfinished(!event.currentTarget.validity.valid);
      }}
      onInvalid={(event) => {
        event.preventDefault();
        setUnfinished(true);
      }}
    />
  );
}
