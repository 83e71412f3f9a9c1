/** The brief in its formats: those of the report, made from a brief. */
import type { Draft, ReportFormat } from '../index.ts';
import { jsonOf } from '../renderers/json.ts';
import { renderMarkdown } from '../renderers/markdown.ts';
import { renderText } from '../renderers/text.ts';
import type { BriefDraft } from './draft.ts';
import type { Brief } from './model.ts';
import { briefView } from './view.ts';

type Render = (draft: BriefDraft, brief: Brief) => Draft | Promise<Draft>;

const RENDERERS: Readonly<Record<ReportFormat, Render>> = {
  md: ({ blocks }) => renderMarkdown(blocks),
  txt: ({ blocks }) => renderText(blocks),
  html: async ({ blocks }) => (await import('../renderers/html.ts')).renderHtml(blocks, null),
  docx: async ({ blocks }, { window }) =>
    (await import('../renderers/docx.ts')).renderDocx(blocks, window.until),
  json: (draft, brief) => jsonOf(briefView(brief, draft)),
};

/** The whole text, ending in a line feed; bytes for Word. */
export const renderBrief = (format: ReportFormat, draft: BriefDraft, brief: Brief) =>
  RENDERERS[format](draft, brief);

export { type BriefDraft, draftBrief } from './draft.ts';
export { FORMS } from './forms.ts';
export { type Brief, type BriefInput, buildBrief, isEmpty, materialOf, sizeOf } from './model.ts';
