import type { ElectronApplication } from '@playwright/test';

const givenNames =
  'Amelie Bastian Carla Deniz Edgar Frieda Gustav Hanna Ivo Jette Kilian Lore Mattis Nele Okko Pia Quirin Romy Sönke Tilda'.split(
    ' ',
  );
const familyNames =
  'Müsterfrau Beispiel Probe Sample Vzor Ejemplo Exemplo Exempel Esempio Primer Voorbeeld Esimerkki Pelda Ornek Eksempel'.split(
    ' ',
  );

/** 300 rows as an old program writes them: Windows-1252, semicolons, days and months that could be either. */
export function messyList(): Uint8Array {
  const two = (number: number) => String(number).padStart(2, '0');
  const header = 'Kürzel;Vorname;Nachname;Rufname;Notes;Notes;D.O.B.;Group;Joined;Status;;';
  const rows = Array.from({ length: 300 }, (_, index) => {
    const born = `${two((index % 12) + 1)}/${two(((index + 5) % 12) + 1)}/${1950 + (index % 50)}`;
    const group = index % 3 === 0 ? 'TUESDAY PROCESS GROUP' : index % 3 === 1 ? 'Evenings' : '';
    const given = givenNames[index % 20] ?? '';
    const family = familyNames[(Math.floor(index / 20) + (index % 20)) % 15] ?? '';
    return [`M-${index}`, given, family, '', '', '', born, group, '', 'aktiv'];
  });
  const change = (number: number, cells: Record<number, string>) => {
    for (const [place, cell] of Object.entries(cells)) rows[number - 2]![Number(place)] = cell;
  };
  change(5, { 1: '"O""Neill\nthe elder"', 4: '"one; two"' });
  change(9, { 1: '=SUM(A1)', 2: '+Beispiel' });
  change(20, { 1: '' });
  change(40, { 0: 'M-12' });
  change(60, { 6: '31/31/1980' });
  change(80, { 9: 'perhaps' });
  change(100, { 1: 'Beatrix', 2: 'Beispiel' });
  change(120, { 2: 'x'.repeat(120) });
  rows[138]!.push('', '', 'too', 'far');
  const lines = [header, ...rows.map((cells) => cells.join(';')), ';;;', '', ''];
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

/** The system's own open dialog cannot be driven from a test; it answers with this file, or is cancelled. */
export async function openDialogChooses(
  app: ElectronApplication,
  file: string | null,
): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({
        canceled: filePath === null,
        filePaths: filePath === null ? [] : [filePath],
      });
  }, file);
}
