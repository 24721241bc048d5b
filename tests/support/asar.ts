import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Integrity = z.object({ algorithm: z.string(), hash: z.string() });
const File = z.object({
  size: z.number(),
  offset: z.string().optional(),
  unpacked: z.boolean().optional(),
  integrity: Integrity.optional(),
});
interface Folder {
  files: Record<string, Folder | z.infer<typeof File>>;
}
const Folder: z.ZodType<Folder> = z.lazy(() =>
  z.object({ files: z.record(z.string(), z.union([Folder, File])) }),
);

export interface AsarFile extends z.infer<typeof File> {
  path: string;
}

/** The files of an ASAR archive, read from its header: sizes in four numbers, then JSON, then the files' bytes. */
export function asarHeader(file: string): { files: AsarFile[]; read: (of: AsarFile) => Buffer } {
  const bytes = readFileSync(file);
  const start = 8 + bytes.readUInt32LE(4);
  const header: unknown = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12)));
  const files: AsarFile[] = [];
  const walk = (folder: Folder, prefix: string): void => {
    for (const [name, entry] of Object.entries(folder.files)) {
      if ('files' in entry) walk(entry, `${prefix}${name}/`);
      else files.push({ path: `${prefix}${name}`, ...entry });
    }
  };
  walk(Folder.parse(header), '');
  const read = ({ offset, size }: AsarFile): Buffer => {
    const at = start + Number(offset);
    return bytes.subarray(at, at + size);
  };
  return { files, read };
}
