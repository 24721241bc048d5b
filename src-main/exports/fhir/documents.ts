import { createHash } from 'node:crypto';
import { ofPractice } from './practice.ts';
import { concept, plain, type Coding, type Json, type Resource } from './resource.ts';
import type { Scope } from './scope.ts';

interface TextDocument {
  readonly id: string;
  readonly type: string;
  readonly coding?: Coding;
  /** `final` once signed, `preliminary` before; null for what is never signed. */
  readonly docStatus: 'final' | 'preliminary' | null;
  readonly subject: Json;
  readonly date: string;
  readonly author?: Json;
  readonly description: string;
  readonly text: string;
  /** Whatever else belongs to the resource. */
  readonly more?: { readonly [element: string]: Json };
}

/** Words of the record as a document: plain text, so that every program can show it and none can run it. */
export function textDocument(scope: Scope, document: TextDocument): Resource {
  const { id, type, coding, docStatus, subject, date, author, description, text, more } = document;
  return {
    resourceType: 'DocumentReference',
    id,
    status: 'current',
    docStatus: docStatus ?? undefined,
    type: concept(type, coding),
    subject,
    date,
    author: author === undefined ? [] : [author],
    custodian: ofPractice(scope),
    description,
    content: [{ attachment: textAttachment(text, description, date) }],
    ...more,
  };
}

export function textAttachment(text: string, title: string, creation?: string) {
  const bytes = Buffer.from(plain(text));
  return {
    contentType: 'text/plain; charset=utf-8',
    data: bytes.toString('base64'),
    size: bytes.length,
    // SHA-1 because FHIR R4 says so; what was signed is proven by the SHA-256 in its Provenance.
    hash: createHash('sha1').update(bytes).digest('base64'),
    title,
    creation,
  };
}
