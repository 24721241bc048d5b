import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { ClientId, ConsentId, FormTemplateId, GroupId } from '#shared/ids.ts';
import { onDemand } from '../on-demand.tsx';
import { idFrom, root } from './root.tsx';

const RegisterPage = onDemand(
  async () => (await import('../../areas/consents/RegisterPage.tsx')).RegisterPage,
);
const ConsentsPage = onDemand(
  async () => (await import('../../areas/consents/ConsentsPage.tsx')).ConsentsPage,
);
const SignPage = onDemand(async () => (await import('../../areas/consents/SignPage.tsx')).SignPage);
const ConsentPaperPage = onDemand(
  async () => (await import('../../areas/consents/ConsentPaperPage.tsx')).ConsentPaperPage,
);
const FormsPage = onDemand(async () => (await import('../../areas/forms/FormsPage.tsx')).FormsPage);
const FormPage = onDemand(async () => (await import('../../areas/forms/FormPage.tsx')).FormPage);
const FormPaperPage = onDemand(
  async () => (await import('../../areas/forms/FormPaperPage.tsx')).FormPaperPage,
);

const clientParams = {
  parse: (raw: { clientId: string }) => ({ clientId: idFrom(ClientId, raw.clientId) }),
  stringify: (ids: { clientId: ClientId }) => ids,
};
const templateParams = {
  parse: (raw: { templateId: string }) => ({
    templateId: idFrom(FormTemplateId, raw.templateId),
  }),
  stringify: (ids: { templateId: FormTemplateId }) => ids,
};
const clientTemplateParams = {
  parse: (raw: { clientId: string; templateId: string }) => ({
    clientId: idFrom(ClientId, raw.clientId),
    templateId: idFrom(FormTemplateId, raw.templateId),
  }),
  stringify: (ids: { clientId: ClientId; templateId: FormTemplateId }) => ids,
};
const clientConsentParams = {
  parse: (raw: { clientId: string; consentId: string }) => ({
    clientId: idFrom(ClientId, raw.clientId),
    consentId: idFrom(ConsentId, raw.consentId),
  }),
  stringify: (ids: { clientId: ClientId; consentId: ConsentId }) => ids,
};

const register = createRoute({
  getParentRoute: () => root,
  path: '/confidentiality',
  component: RegisterPage,
});
const forms = createRoute({
  getParentRoute: () => root,
  path: '/confidentiality/forms',
  component: FormsPage,
});
const form = createRoute({
  getParentRoute: () => root,
  path: '/confidentiality/forms/$templateId',
  params: templateParams,
  component: function FormScreen() {
    const { templateId } = form.useParams();
    return <FormPage key={templateId} templateId={templateId} />;
  },
});
const formPaper = createRoute({
  getParentRoute: () => root,
  path: '/confidentiality/forms/$templateId/paper',
  params: templateParams,
  /** Which version; without it, the draft. */
  validateSearch: z.object({ number: z.number().int().min(1).optional().catch(undefined) }),
  component: function FormPaperScreen() {
    const { templateId } = formPaper.useParams();
    const { number } = formPaper.useSearch();
    return (
      <FormPaperPage
        key={`${templateId}${number ?? ''}`}
        templateId={templateId}
        number={number ?? null}
      />
    );
  },
});
const consents = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId/consents',
  params: clientParams,
  component: function ConsentsScreen() {
    const { clientId } = consents.useParams();
    return <ConsentsPage key={clientId} clientId={clientId} />;
  },
});
const sign = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId/consents/sign/$templateId',
  params: clientTemplateParams,
  component: function SignScreen() {
    const { clientId, templateId } = sign.useParams();
    return <SignPage key={clientId + templateId} clientId={clientId} templateId={templateId} />;
  },
});
const toSign = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId/consents/sign/$templateId/paper',
  params: clientTemplateParams,
  validateSearch: z.object({ group: GroupId.optional().catch(undefined) }),
  component: function FormToSignScreen() {
    const { clientId, templateId } = toSign.useParams();
    const { group: groupId = null } = toSign.useSearch();
    return (
      <ConsentPaperPage
        key={clientId + templateId}
        clientId={clientId}
        document={{ kind: 'form-filled', clientId, templateId, groupId }}
      />
    );
  },
});
const consentPaper = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId/consents/$consentId/paper',
  params: clientConsentParams,
  component: function ConsentPaperScreen() {
    const { clientId, consentId } = consentPaper.useParams();
    return (
      <ConsentPaperPage
        key={consentId}
        clientId={clientId}
        document={{ kind: 'consent', clientId, consentId }}
      />
    );
  },
});

export const consentRoutes = [
  register,
  forms,
  form,
  formPaper,
  consents,
  sign,
  toSign,
  consentPaper,
] as const;
export const consentPages: readonly { fetch: () => Promise<unknown> }[] = [
  RegisterPage,
  ConsentsPage,
  SignPage,
  FormsPage,
  FormPage,
  ConsentPaperPage,
  FormPaperPage,
];
