import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '#renderer/api.ts';

/** The page begins without spell-check; every text follows this one attribute unless it says otherwise itself. */
export function useSpelling(): void {
  const settings = useQuery({ queryKey: ['settings', 'get'], queryFn: () => api.settings.get({}) });
  const spelling = settings.data?.practice.spelling;
  useEffect(() => {
    document.documentElement.spellcheck = spelling !== undefined && spelling !== 'off';
  }, [spelling]);
}
