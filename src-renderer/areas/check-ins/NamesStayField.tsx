import { TextInput } from '@mantine/core';

interface Props {
  /** Names nobody has decided about, at the last try to keep the text. */
  names: readonly string[];
  value: string;
  onChange: (value: string) => void;
}

/** Asks why a name of somebody else may stay in this client's record; there only when one was found. */
export function NamesStayField({ names, value, onChange }: Props) {
  if (names.length === 0 && value === '') return null;
  return (
    <TextInput
      label="Why the names may stay, if they may"
      placeholder="An ordinary word here"
      maxLength={500}
      autoComplete="off"
      value={value}
      error={
        names.length > 0 &&
        `${names.map((name) => `“${name}”`).join(', ')} may name another person. Say it without, or say why it may stay.`
      }
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
