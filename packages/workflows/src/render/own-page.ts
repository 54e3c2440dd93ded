import type { AnyWorkflow } from "../define/define-workflow.ts";

/** Where a procedure's own page is: an address, absolute or relative to the page that refers to it, or a command that prints it. */
export type OwnPage = { readonly link: string } | { readonly command: string };

/** Where the page of a nested workflow is; `undefined` for one that has none, which is a part of the page it is used on. */
export type FindOwnPage = (workflow: AnyWorkflow) => OwnPage | undefined;
