import { describe, expect, it } from "vitest";
import { fileNameProblems } from "../src/conventions/file-name-problems.ts";
import { inventedPackage } from "./invented-package.ts";

const problemsOf = (path: string, text: string) =>
  fileNameProblems([
    inventedPackage("cli", { [path]: text }, { exports: { ".": { "@msp/source": "./src/index.ts" } } }),
  ]);

describe("file names", () => {
  it.each([
    ["a function", "src/open-ticket.ts", "export const openTicket = () => 1;"],
    ["a class", "src/errors/not-found-error.ts", "export class NotFoundError extends Error {}"],
    ["a type among others", "src/ticket.ts", "export type TicketId = string; export interface Ticket { id: TicketId }"],
    ["a re-export", "src/form.ts", 'export { Form } from "./other.ts";'],
    ["a pair", "src/wire-date.ts", "export const toWireDate = 1; export const fromWireDate = 1;"],
    ["parts of one idea", "src/write-records.ts", "export const createRecord = 1; export const updateRecord = 1;"],
    ["a telling name that contains a vague word", "src/shared-limit.ts", "export const sharedLimit = 1;"],
    ["an entry point", "src/index.ts", 'export { a } from "./a.ts";'],
    ["a program", "src/demo-main.ts", "run();"],
    ["a test", "test/anything.test.ts", "it();"],
  ])("accepts %s", (_words, path, text) => {
    expect(problemsOf(path, text)).toEqual([]);
  });

  it.each([
    ["a name that none of the exports has", "src/tickets.ts", "export const openTicket = 1;", "none of them named"],
    ["a stranger among parts", "src/write-records.ts", "export const createRecord = 1; export const pay = 1;", "none"],
    ["a single part", "src/write-records.ts", "export const createRecord = 1;", "none of them named"],
    ["a file without exports", "src/setup.ts", "globalThis.a = 1;", "exports nothing"],
    ["a vague file", "src/utils.ts", "export const utils = 1;", "says nothing"],
    ["a vague folder", "src/helpers/open.ts", "export const open = 1;", "says nothing"],
    ["a vague test file", "test/test-helpers.ts", "export const a = 1;", "says nothing"],
    ["capitals", "src/openTicket.ts", "export const openTicket = 1;", "kebab-case"],
  ])("refuses %s", (_words, path, text, sentence) => {
    expect(problemsOf(path, text)).toEqual([expect.stringContaining(sentence)]);
  });
});
