import * as z from "zod";

/** A page of the documentation as it stands. */
export const DocumentedPage = z.object({
  id: z.string(),
  organizationId: z.string(),
  /** Without the marker. */
  title: z.string(),
  /** The marker of the write that created it, where its title carries one. */
  marker: z.string().optional(),
  /** Plain text of its sections as they are being edited. */
  text: z.string(),
  /** Whether readers see all of `text`; absent where the service does not tell. */
  isPublished: z.boolean().optional(),
  isArchived: z.boolean(),
  link: z.string().optional(),
});
export type DocumentedPage = z.output<typeof DocumentedPage>;
