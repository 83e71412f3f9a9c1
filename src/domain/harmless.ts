/**
 * What a person wrote, made safe to show. Text from a log may hold anything a paste can hold: terminal
 * escapes that recolour or rewrite the screen, NULs, marks that turn the reading direction round. None of
 * it is deleted from the log; here it is made visible where it means something and dropped where it can
 * only mislead.
 */

/** Anything `harmless` may have to touch (surrogates only where they have no partner); most texts hold none. */
const SUSPECT = /[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufff9-\ufffb]/;

const LINE_BREAKS = /\r\n?|[\n\u0085\u2028\u2029]/g;

/**
 * Embeddings, overrides and isolates reorder what is shown, so that text reads as something it is not; the
 * byte-order mark and interlinear marks show nothing. The plain direction marks (U+200E, U+200F, U+061C)
 * belong to honest Hebrew and Arabic and stay, as does the joiner that emoji are made of.
 */
const MISLEADING = /[\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

/** C0 without tab and line feed, DEL and C1. */
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g;

/**
 * The text with control characters and escape sequences visible and without effect: ESC becomes `␛`, NUL
 * `␀`, DEL `␡`, a C1 control or half a surrogate pair `�`; marks that only reorder text are dropped.
 *
 * On one line (the default) line breaks and tabs become a space. With `multiline` every kind of line
 * break becomes `\n`, and tabs stay.
 */
export function harmless(text: string, options: { readonly multiline?: boolean } = {}): string {
  if (!SUSPECT.test(text)) return text;
  const multiline = options.multiline === true;
  const lines = text
    .toWellFormed()
    .replace(LINE_BREAKS, multiline ? '\n' : ' ')
    .replace(MISLEADING, '');
  return (multiline ? lines : lines.replaceAll('\t', ' ')).replace(CONTROLS, picture);
}

/** The picture Unicode has for a control character, or the replacement character where it has none. */
function picture(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
