import { useEffect, useState } from 'react';
import { instantNow, type Instant } from '#shared/time.ts';

/** The time, looked at often enough for minutes to be right. */
export function useNow(): Instant {
  const [now, setNow] = useState(instantNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(instantNow()), 10_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
