import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import type { SearchResult } from '#shared/contract/search.ts';

interface Found {
  /** Best first; while the next answer is on its way, the one before. */
  results: SearchResult[];
  error: unknown;
  /** The text the results are for differs from the text as typed. */
  behind: boolean;
}

const none: SearchResult[] = [];

/** Searches as somebody types: a moment after the last key, and never shows nothing in between. */
export function useSearchRecords(typed: string, limit: number): Found {
  const [text] = useDebouncedValue(typed.trim().slice(0, 300), 80);
  const query = useQuery({
    queryKey: ['search', 'query', text, limit],
    queryFn: () => api.search.query({ text, limit }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    // What was searched for is not kept in memory longer than it is looked at.
    gcTime: 0,
  });
  return {
    results: text === '' || typed.trim() === '' ? none : (query.data ?? none),
    error: query.error,
    behind: text !== typed.trim() || query.isPlaceholderData || query.isFetching,
  };
}
