import assert from 'node:assert/strict';

/** One event as a calendar program reads it: property names with their parameters, and the plain text. */
export type ReadEvent = Map<string, string>;

const known = [
  'UID',
  'DTSTAMP',
  'SEQUENCE',
  'DTSTART',
  'DTSTART;VALUE=DATE',
  'DTEND',
  'DTEND;VALUE=DATE',
  'SUMMARY',
  'LOCATION',
  'STATUS',
  'TRANSP',
  'CLASS',
];

/** Reads an iCalendar file and fails on anything RFC 5545 does not allow in one like ours. */
export function readIcs(text: string): ReadEvent[] {
  // 3.1: lines end in CRLF and are no longer than 75 octets; one that begins with a space goes on.
  assert.ok(text.endsWith('\r\n'), 'the last line ends as every line does');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    assert.doesNotMatch(line, /[\r\n]/);
    assert.ok(Buffer.byteLength(line) <= 75, `too long: ${line}`);
    assert.equal(Buffer.from(line, 'utf8').toString('utf8'), line, 'a character is cut in two');
  }
  const lines = text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n');

  // 3.4 and 3.6: one calendar with VERSION and PRODID once each.
  assert.equal(lines[0], 'BEGIN:VCALENDAR');
  assert.equal(lines.at(-1), 'END:VCALENDAR');
  const body = lines.slice(1, -1);
  const first = body.indexOf('BEGIN:VEVENT');
  const head = first < 0 ? body : body.slice(0, first);
  assert.equal(head.filter((line) => line === 'VERSION:2.0').length, 1);
  assert.equal(head.filter((line) => /^PRODID:.+/.test(line)).length, 1);

  const events: ReadEvent[] = [];
  const open: ReadEvent[] = [];
  for (const line of first < 0 ? [] : body.slice(first)) {
    if (line === 'BEGIN:VEVENT') {
      assert.equal(open.length, 0, 'an event within an event');
      open.push(new Map());
    } else if (line === 'END:VEVENT') {
      events.push(checked(open.pop()));
    } else {
      // In a text U+2028 is a character like any other.
      const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z]+=[A-Z]+)?):(.*)$/s.exec(line) ?? [];
      assert.ok(known.includes(name), `not expected: ${line}`);
      // 3.8: none of ours may stand twice in one event, or outside one.
      assert.equal(open[0]?.has(name), false, `twice or nowhere: ${line}`);
      open[0].set(name, value);
    }
  }
  assert.equal(open.length, 0, 'an event is not closed');
  const uids = events.map((event) => event.get('UID'));
  assert.equal(new Set(uids).size, uids.length, 'each event has a UID of its own');
  return events;
}

function checked(event: ReadEvent | undefined): ReadEvent {
  assert.ok(event, 'an event ends that did not begin');
  const moment = /^\d{8}T\d{6}Z$/;
  const value = (name: string) => event.get(name) ?? '';
  assert.match(value('UID'), /^[\w-]+@[\w.]+$/);
  assert.match(value('DTSTAMP'), moment);
  assert.match(value('SEQUENCE'), /^\d+$/);
  assert.ok(['CONFIRMED', 'TENTATIVE', 'CANCELLED'].includes(value('STATUS')));
  const whole = event.has('DTSTART;VALUE=DATE');
  const start = value(whole ? 'DTSTART;VALUE=DATE' : 'DTSTART');
  const end = value(whole ? 'DTEND;VALUE=DATE' : 'DTEND');
  assert.match(start, whole ? /^\d{8}$/ : moment);
  assert.match(end, whole ? /^\d{8}$/ : moment);
  assert.ok(end > start, 'it ends after it begins');
  // 3.3.11: a comma, a semicolon and a backslash stand only marked; nothing invisible is in a text.
  for (const name of ['SUMMARY', 'LOCATION']) {
    const text = event.get(name);
    if (text === undefined) continue;
    assert.doesNotMatch(text.replace(/\\[\\;,nN]/g, ''), /[\\;,]|\p{Cc}/u);
    event.set(
      name,
      text.replace(/\\([\\;,nN])/g, (_, mark: string) => (/n/i.test(mark) ? '\n' : mark)),
    );
  }
  return event;
}
