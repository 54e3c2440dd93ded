import type { Clock, Documentation, DocumentationAbilities, PortAdapter } from "@msp/workflows/ports";

/** A fresh adapter with a fresh documentation behind it, and what is known to stand there. */
export interface DocumentationContractSubject {
  readonly adapter: PortAdapter<Documentation, DocumentationAbilities>;
  readonly clock: Clock;
  readonly world: {
    readonly company: { readonly companyId: string; readonly organizationId: string; readonly name: string };
    readonly other: { readonly companyId: string; readonly organizationId: string };
    /** A company nobody has linked. */
    readonly unlinkedCompanyId: string;
    /** An id that is none of anything. */
    readonly missingId: string;
    /** Beginnings of the company's alert and quick notes, and the last words of the latter, beyond any place where they might be cut off. */
    readonly alert: string;
    readonly quickNotes: { readonly starts: string; readonly ends: string };
    /** A document of the company that names `word` in its title, one that is archived and names it too, and one of the other company. */
    readonly document: {
      readonly word: string;
      readonly title: string;
      readonly holds: string;
      readonly archivedTitle: string;
    };
    /** A device of the company that is not archived, and another one. */
    readonly device: { readonly id: string; readonly monitoringId: string; readonly serialNumber: string };
    readonly otherDevice: { readonly id: string; readonly monitoringId: string; readonly serialNumber: string };
    /** A contact kept here, with notes already, and one the service desk keeps. */
    readonly contact: { readonly id: string; readonly name: string; readonly email: string; readonly notes: string };
    readonly syncedContact: { readonly id: string };
    /** A password of `device`, its value for the search that must not find it, and one of the other company. */
    readonly secret: { readonly id: string; readonly name: string; readonly value: string };
    readonly foreignSecret: { readonly id: string; readonly name: string };
    /** Who stands on file as primary at the company, by the service desk's id, and what purchasing may spend. */
    readonly record: { readonly primaryContactId: string; readonly limit: number };
  };
  /** Files a second record about the company. */
  fileAgain(): void;
  /** Somebody gives `secret` a new value now. */
  rotateSecret(): void;
  /** From now on the documents of the company cannot be read. */
  hideDocuments(): void;
  /** Every write that truly took effect, in words of any kind. */
  applied(): number;
  /** The next write takes effect, but its answer does not come. */
  loseNextAnswer(): void;
  close?(): Promise<void>;
}
