/** Whether the lines of a Markdown text stand in a fence of code, where nothing means anything but the fence's end. */
export class Fences {
  #open: string | undefined;

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** @param line the next one. */
  read(line: string): void {
    const [, mark, rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/s.exec(line) ?? [];
    if (mark === undefined) return;
    if (this.#open === undefined) {
      // Backticks after backticks on a line are code within it.
      if (mark.startsWith('~') || !rest.includes('`')) this.#open = mark;
    } else if (mark.startsWith(this.#open) && rest.trim() === '') {
      this.#open = undefined;
    }
  }
}

/** Whether a line outside of fences opens one. */
export function opensFence(line: string): boolean {
  const fences = new Fences();
  fences.read(line);
  return fences.isOpen;
}
