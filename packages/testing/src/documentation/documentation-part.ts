/** A part of a documentation in memory that can be made unreadable. */
export type DocumentationPart =
  | "companies"
  | "alert and quick notes"
  | "documents"
  | "customer records"
  | "devices"
  | "contacts"
  | "secrets"
  | "pages";
