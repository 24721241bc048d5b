import { useState } from 'react';

/** The value as it was first given for as long as it says the same, so that what depends on it stays. */
export function useStable<Value>(value: Value): Value {
  const [kept, setKept] = useState(value);
  if (Object.is(kept, value) || JSON.stringify(kept) === JSON.stringify(value)) return kept;
  setKept(value);
  return value;
}
