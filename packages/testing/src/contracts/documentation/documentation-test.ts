import type { Documentation } from "@msp/workflows/ports";
import type { DocumentationContractSubject } from "./documentation-contract-subject.ts";

/** A subject, with the port bound to a call that only reads. */
export type BoundSubject = DocumentationContractSubject & { readonly port: Documentation };

/** Declares a test over a fresh subject. */
export type DocumentationTest = (title: string, run: (subject: BoundSubject) => Promise<void>) => void;
