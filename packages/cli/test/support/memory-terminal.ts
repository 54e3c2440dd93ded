import type { Terminal } from "../../src/terminal.ts";

/** A terminal in memory. */
export interface MemoryTerminal extends Terminal {
  out(): string;
  errors(): string;
  /** Every text the moving line has shown. */
  readonly moving: readonly string[];
  /** Every question that was asked. */
  readonly asked: readonly string[];
}

/** Who sits at it, and what they do. */
export interface MemoryTerminalOptions {
  /** What a person types, one after the other; a function answers each question. Default: nobody is there. */
  readonly typed?: readonly string[] | ((question: string) => string | undefined);
  readonly isInteractive?: boolean;
  readonly hasColors?: boolean;
  /** Default 110. */
  readonly columns?: number;
  readonly ended?: AbortSignal;
  readonly onWrite?: (text: string) => void;
}

/** Creates a terminal in memory. A question nobody answers waits until its signal is aborted. */
export function createMemoryTerminal(options: MemoryTerminalOptions = {}): MemoryTerminal {
  const { typed, isInteractive = false, hasColors = false, ended = new AbortController().signal, onWrite } = options;
  const written: string[] = [];
  const errors: string[] = [];
  const moving: string[] = [];
  const asked: string[] = [];
  const left = typeof typed === "function" ? undefined : [...(typed ?? [])];
  return {
    write(text) {
      written.push(text);
      onWrite?.(text);
    },
    rewrite: (text) => void moving.push(text),
    error: (text) => void errors.push(text),
    isInteractive,
    hasColors,
    columns: options.columns ?? 110,
    canAsk: typed !== undefined,
    ask(question, signal) {
      asked.push(question);
      const line = typeof typed === "function" ? typed(question) : left?.shift();
      if (line !== undefined) return Promise.resolve(line);
      return new Promise((_resolve, reject) => {
        const over = AbortSignal.any([ended, ...(signal ? [signal] : [])]);
        if (over.aborted) reject(over.reason);
        else over.addEventListener("abort", () => reject(over.reason), { once: true });
      });
    },
    ended,
    out: () => written.join("\n"),
    errors: () => errors.join("\n"),
    moving,
    asked,
  };
}
