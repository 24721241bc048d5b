import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { DecorationSet, type EditorView } from '@tiptap/pm/view';
import { mostWords } from '#shared/contract/spelling.ts';
import { moved, nextPlace, underlines, withWord, wordsIn } from './misspelt.ts';
import type { WordPlace } from './words.ts';

interface Parts {
  /** Those of the words that are misspelt. */
  check: (words: readonly string[]) => Promise<readonly string[]>;
  /** Somebody wants to know what a misspelt word may have been meant to be. */
  onAsk: (place: WordPlace, rect: DOMRect) => void;
  /** The next misspelt word was asked for, and there is none. */
  onNone: () => void;
}

interface Shown {
  set: DecorationSet;
  /** Grows when what was thought misspelt is to be asked about once more. */
  round: number;
}

const key = new PluginKey<Shown>('spelling');
/** Nobody wants to be corrected in mid-word. */
const pauseInTyping = 350;
/** Words to be left alone until the vault locks and the page is loaded anew. */
const ignored = new Set<string>();

/**
 * Underlines misspelt words of one note. Chromium's own spell-check is off: it would fetch dictionaries, and its
 * interface for one of ours hangs the page at a mention.
 */
export class NoteSpelling {
  readonly #parts: Parts;
  /** What the dictionary said of each word it was asked about. */
  readonly #isMisspelt = new Map<string, boolean>();
  #view: EditorView | null = null;
  #timer: number | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Goes to the next misspelt word and asks about it. */
  async next(): Promise<void> {
    const view = this.#view;
    if (view === null || !(await this.#look(true))) return;
    const place = nextPlace(this.#places(view), view.state.selection);
    if (place === null) {
      this.#parts.onNone();
      return;
    }
    const selection = TextSelection.create(view.state.doc, place.from, place.to);
    view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
    this.#ask(view, place);
  }

  /** Leaves a word alone until the vault locks. */
  ignore(word: string): void {
    ignored.add(word);
    this.again();
  }

  /** Asks once more about what was misspelt: a word may have been taught, or be the name of somebody new. */
  again(): void {
    if (this.#view !== null) this.#view.dispatch(this.#view.state.tr.setMeta(key, 'again'));
  }

  replace(place: WordPlace, better: string): void {
    const tr = this.#view === null ? null : withWord(this.#view.state, place, better);
    if (tr !== null) this.#view?.dispatch(tr);
  }

  plugin(): Plugin<Shown> {
    const soon = (): void => this.#lookSoon();
    return new Plugin<Shown>({
      key,
      state: {
        init: () => ({ set: DecorationSet.empty, round: 0 }),
        apply: (tr, { set, round }) => {
          const meta: unknown = tr.getMeta(key);
          const again = meta === 'again' || tr.getMeta('surroundings') === true;
          return {
            set: meta instanceof DecorationSet ? meta : tr.docChanged ? moved(set, tr) : set,
            round: again ? round + 1 : round,
          };
        },
      },
      props: {
        decorations: (state) => key.getState(state)?.set,
        handleDOMEvents: {
          blur: soon,
          compositionend: soon,
          contextmenu: (view, event) => this.#askAt(view, event),
        },
      },
      view: (view) => {
        this.#view = view;
        this.#lookSoon();
        return {
          update: (now, before) => {
            if (key.getState(now.state)?.round !== key.getState(before)?.round) {
              for (const [word, misspelt] of this.#isMisspelt)
                if (misspelt) this.#isMisspelt.delete(word);
              void this.#look();
            } else if (!now.state.doc.eq(before.doc) || !now.state.selection.eq(before.selection))
              this.#lookSoon();
          },
          destroy: () => {
            window.clearTimeout(this.#timer);
            if (this.#view === view) this.#view = null;
          },
        };
      },
    });
  }

  #lookSoon(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#look(), pauseInTyping);
  }

  /** Asks about words that are new and underlines what is wrong. Answers whether it could. */
  async #look(alsoAtCaret = false): Promise<boolean> {
    const view = this.#view;
    if (view === null || isComposing(view)) return false;
    const asked = new Set(
      wordsIn(view.state.doc)
        .map(({ word }) => word)
        .filter((word) => !this.#isMisspelt.has(word)),
    );
    try {
      const words = [...asked];
      for (let at = 0; at < words.length; at += mostWords) {
        const some = words.slice(at, at + mostWords);
        const misspelt = new Set(await this.#parts.check(some));
        for (const word of some) this.#isMisspelt.set(word, misspelt.has(word));
      }
    } catch {
      // Locked, or no dictionary: the note is written all the same, without underlines.
      return false;
    }
    if (this.#view !== view || isComposing(view)) return false;
    this.#draw(view, alsoAtCaret);
    return true;
  }

  #draw(view: EditorView, alsoAtCaret: boolean): void {
    const { doc, selection } = view.state;
    const before = new Map(this.#places(view).map(({ from, to }) => [from, to]));
    const isShown = ({ from, to }: WordPlace): boolean => before.get(from) === to;
    const isBeingWritten = ({ from, to }: WordPlace): boolean =>
      !alsoAtCaret &&
      view.hasFocus() &&
      selection.empty &&
      from <= selection.head &&
      selection.head <= to;
    const words = wordsIn(doc).filter(
      (place) =>
        this.#isMisspelt.get(place.word) === true &&
        !ignored.has(place.word) &&
        (!isBeingWritten(place) || isShown(place)),
    );
    if (words.length === before.size && words.every(isShown)) return;
    view.dispatch(
      view.state.tr.setMeta(key, underlines(doc, words)).setMeta('addToHistory', false),
    );
  }

  #places(view: EditorView): WordPlace[] {
    const { doc } = view.state;
    return (key.getState(view.state)?.set.find() ?? []).map(({ from, to }) => ({
      word: doc.textBetween(from, to),
      from,
      to,
    }));
  }

  /** The word under the pointer, or at the caret when the menu was asked for by a key. */
  #askAt(view: EditorView, event: MouseEvent): boolean {
    const { target } = event;
    const span = target instanceof Element ? target.closest('[data-misspelt]') : null;
    const byKey = event.button !== 2 && !event.ctrlKey;
    const pos =
      span !== null ? view.posAtDOM(span, 0) : byKey ? view.state.selection.head : undefined;
    const place =
      pos === undefined
        ? undefined
        : this.#places(view).find(({ from, to }) => from <= pos && pos <= to);
    if (place === undefined) return false;
    event.preventDefault();
    this.#ask(view, place);
    return true;
  }

  #ask(view: EditorView, place: WordPlace): void {
    const start = view.coordsAtPos(place.from);
    const end = view.coordsAtPos(place.to, -1);
    const width = Math.max(0, end.right - start.left);
    this.#parts.onAsk(place, new DOMRect(start.left, start.top, width, start.bottom - start.top));
  }
}

/** What an input method is composing belongs to it; its end makes the editor look again. Asked after a wait as well. */
function isComposing({ composing }: EditorView): boolean {
  return composing;
}

/** The underlines in the editor, and F7, which goes from one to the next. */
export function spellingExtension(spelling: NoteSpelling) {
  return Extension.create({
    name: 'spelling',
    addKeyboardShortcuts: () => ({
      F7: () => {
        void spelling.next();
        return true;
      },
    }),
    addProseMirrorPlugins: () => [spelling.plugin()],
  });
}
