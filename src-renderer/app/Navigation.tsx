import { Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import {
  CalendarDays,
  CalendarRange,
  Lock,
  MessagesSquare,
  ScrollText,
  Search,
  Settings,
  ShieldCheck,
  UserRound,
  UsersRound,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { api } from '#renderer/api.ts';
import { Mark } from '#renderer/ui/Mark.tsx';
import { Shortcut } from '#renderer/ui/Shortcut.tsx';
import { counted } from '#renderer/ui/dates.ts';
import { lockVault } from './gate-state.ts';
import classes from './Navigation.module.css';

/** Where to go. On a narrow window, as at 200% zoom, it becomes a rail of icons with the same names. */
export function Navigation({ onSearch }: { onSearch: () => void }) {
  const rail = useMediaQuery('(max-width: 52rem)', false, { getInitialValueInEffect: false });
  const unsigned = useQuery({
    queryKey: ['notes', 'unsigned'],
    queryFn: () => api.notes.unsigned({}),
  });
  const toSign = unsigned.data?.length ?? 0;
  return (
    <nav aria-label="Main" className={classes['side']} data-rail={rail}>
      <div className={classes['brand']}>
        <Mark size={22} />
        {!rail && <span>Circlekeep</span>}
      </div>
      <div className={classes['nav']}>
        <ul className={classes['list']} role="list">
          <Entry to="/" name="Today" icon={<CalendarDays />} rail={rail}>
            {toSign > 0 && (
              <span className={classes['count']}>
                <span aria-hidden="true">{toSign}</span>
                <span className={classes['spoken']}>, {counted(toSign, 'session')} to sign</span>
              </span>
            )}
          </Entry>
          <Entry to="/calendar" name="Calendar" icon={<CalendarRange />} rail={rail} />
          <Entry to="/groups" name="Groups" icon={<UsersRound />} rail={rail} />
          <Entry to="/clients" name="Clients" icon={<UserRound />} rail={rail} />
          <Entry to="/confidentiality" name="Confidentiality" icon={<ShieldCheck />} rail={rail} />
          <Entry to="/supervision" name="Supervision" icon={<MessagesSquare />} rail={rail} />
        </ul>
        <ul className={classes['list']} role="list">
          <Command name="Search" icon={<Search />} rail={rail} keys="Mod+K" onClick={onSearch} />
          <Entry to="/audit" name="Audit trail" icon={<ScrollText />} rail={rail} />
          <Entry to="/settings" name="Settings" icon={<Settings />} rail={rail} />
          <Command
            name="Lock"
            icon={<Lock />}
            rail={rail}
            keys="Mod+L"
            onClick={() => void lockVault()}
          />
        </ul>
      </div>
    </nav>
  );
}

interface EntryProps {
  to:
    | '/'
    | '/calendar'
    | '/groups'
    | '/clients'
    | '/confidentiality'
    | '/supervision'
    | '/audit'
    | '/settings';
  name: string;
  icon: ReactNode;
  rail: boolean;
  children?: ReactNode;
}

function Entry({ to, name, icon, rail, children }: EntryProps) {
  // A session is a screen of its group.
  const inSession = useLocation({ select: ({ pathname }) => pathname.startsWith('/sessions/') });
  return (
    <li>
      <Tooltip label={name} position="right" disabled={!rail}>
        <Link
          to={to}
          className={classes['entry'] ?? ''}
          data-current={inSession && to === '/groups'}
          activeOptions={{ exact: to === '/' }}
        >
          {rail && <span className={classes['icon']}>{icon}</span>}
          <span className={rail ? classes['spoken'] : undefined}>{name}</span>
          {children}
        </Link>
      </Tooltip>
    </li>
  );
}

interface CommandProps {
  name: string;
  icon: ReactNode;
  rail: boolean;
  keys: string;
  onClick: () => void;
}

function Command({ name, icon, rail, keys, onClick }: CommandProps) {
  return (
    <li>
      <Tooltip label={name} position="right" disabled={!rail}>
        <button
          type="button"
          className={classes['entry']}
          onClick={onClick}
          aria-keyshortcuts={keys.replace('Mod', 'Control')}
        >
          {rail && <span className={classes['icon']}>{icon}</span>}
          <span className={rail ? classes['spoken'] : undefined}>{name}</span>
          {!rail && (
            <span className={classes['keys']}>
              <Shortcut keys={keys} />
            </span>
          )}
        </button>
      </Tooltip>
    </li>
  );
}
