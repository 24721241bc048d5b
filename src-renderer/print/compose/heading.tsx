import type { ReactNode } from 'react';
import type { DocumentModel } from '#shared/contract/documents.ts';
import type { SolidBlock } from '../blocks.ts';

/** The practice at the top of the first page; nothing where nobody has entered it yet. */
export function letterhead({
  name,
  address,
  phone,
  email,
}: DocumentModel['letterhead']): SolidBlock[] {
  const reach = [...address.split('\n'), phone, email].map((part) => part.trim()).filter(Boolean);
  if (name.trim() === '' && reach.length === 0) return [];
  return [
    {
      kind: 'solid',
      gap: 0,
      keepWithNext: true,
      content: (
        <div className="paper-letterhead">
          {name.trim() !== '' && <div className="paper-practice">{name}</div>}
          {reach.length > 0 && (
            <div className="paper-reach">
              {reach.map((part, index) => (
                <span key={index}>{part}</span>
              ))}
            </div>
          )}
        </div>
      ),
    },
  ];
}

export function titleBlock(title: string, below: string, aside?: ReactNode): SolidBlock {
  return {
    kind: 'solid',
    gap: 28,
    keepWithNext: true,
    content: (
      <div className="paper-row paper-title">
        <div>{aside}</div>
        <div>
          <h1>{title}</h1>
          {below !== '' && <p>{below}</p>}
        </div>
      </div>
    ),
  };
}
