/** What is asked of a file's content. A file is a number: its names come and go. */
export type ContentOperation =
  | { readonly kind: "write"; readonly file: number; readonly offset: number; readonly bytes: Uint8Array }
  | { readonly kind: "truncate"; readonly file: number; readonly size: number };

/** What is asked of the names in the folder. */
export type NameOperation =
  | { readonly kind: "name"; readonly name: string; readonly file: number }
  | { readonly kind: "rename"; readonly from: string; readonly to: string; readonly file: number }
  | { readonly kind: "remove"; readonly name: string };

/** Everything a disk is asked for that matters when the power fails, in the order it is asked. */
export type DiskOperation =
  | ContentOperation
  | NameOperation
  | { readonly kind: "sync"; readonly file: number }
  | { readonly kind: "sync names" };
