/** Entry point for printers: the SOP, the diagram and the JSON form of a workflow. Nothing here runs anything. */
export type { BodyJson, NodeJson } from "./render/json/node-json.ts";
export { codeSpan } from "./render/markdown/code-span.ts";
export { escapeMarkdown } from "./render/markdown/escape-markdown.ts";
export { markdownTable } from "./render/markdown/markdown-table.ts";
export type { FindOwnPage, OwnPage } from "./render/own-page.ts";
export type { LeafProvenance, Provenance } from "./render/provenance/provenance.ts";
export { titleAt } from "./render/title-at.ts";
export { titleOf } from "./render/title-of.ts";
export { toJson } from "./render/to-json.ts";
export { toMermaid } from "./render/to-mermaid.ts";
export { type SopOptions, toSop } from "./render/to-sop.ts";
export { WorkflowJson } from "./render/workflow-json.ts";
export { workflowJsonSchema } from "./render/workflow-json-schema.ts";
