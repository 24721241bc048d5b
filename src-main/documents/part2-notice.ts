import type { DisclosureAct } from '#shared/contract/disclosures.ts';
import type { PaperPart } from '#shared/contract/written-paper.ts';
import { readAuthorization } from '../records/authorization-rows.ts';
import type { RecordContext } from '../records/record-context.ts';
import { readPractice } from '../records/settings.ts';
import { authorizationParts, statementsPart } from './authorization-paper.ts';

/**
 * The statements of 42 CFR 2.32(a)(1) and (2), in the regulation's own words as in force since 16 February 2026.
 * Whoever receives substance use treatment records on the client's consent gets one of them.
 */
const statements = {
  long: 'This record which has been disclosed to you is protected by Federal confidentiality rules (42 CFR part 2). These rules prohibit you from using or disclosing this record, or testimony that describes the information contained in this record, in any civil, criminal, administrative, or legislative proceedings by any Federal, State, or local authority, against the patient, unless authorized by the consent of the patient, except as provided at 42 CFR 2.12(c)(5) or as authorized by a court in accordance with 42 CFR 2.64 or 2.65. In addition, the Federal rules prohibit you from making any other use or disclosure of this record unless at least one of the following applies: (i) Further use or disclosure is expressly permitted by the written consent of the individual whose information is being disclosed in this record or as otherwise permitted by 42 CFR part 2. (ii) You are a covered entity or business associate and have received the record for treatment, payment, or health care operations as defined in this part, or (iii) You have received the record from a covered entity or business associate as permitted by 45 CFR part 164, subparts A and E. A general authorization for the release of medical or other information is NOT sufficient to meet the required elements of written consent to further use or redisclose the record (see 42 CFR 2.31).',
  short: '42 CFR part 2 prohibits unauthorized use or disclosure of these records.',
} as const;

/** What has to go along with a disclosure: the notice, then a copy of the consent or its scope (42 CFR 2.32). */
export function noticeParts(context: RecordContext, act: DisclosureAct): PaperPart[] {
  if (act.notice === 'none') return [];
  const notice: PaperPart = {
    kind: 'text',
    title: 'Notice',
    text: statements[act.notice],
  };
  if (act.copyOfConsent && act.authorizationId !== null) {
    const consent = readAuthorization(context.store, act.authorizationId);
    return [
      notice,
      { kind: 'text', title: 'Copy of the consent', text: 'The consent reads as follows.' },
      ...authorizationParts(consent),
      statementsPart(consent, readPractice(context.store)),
    ];
  }
  return [notice, { kind: 'text', title: 'Scope of the consent', text: act.scope }];
}
