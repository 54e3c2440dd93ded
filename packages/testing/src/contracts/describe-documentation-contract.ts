import { describe, it } from "vitest";
import type { DocumentationContractSubject } from "./documentation/documentation-contract-subject.ts";
import { describeDocumentationReading } from "./documentation/documentation-reading.ts";
import type { DocumentationTest } from "./documentation/documentation-test.ts";
import { describeDocumentationWriting } from "./documentation/documentation-writing.ts";
import { recordingCall } from "./recording-call.ts";

/**
 * The promises of the `Documentation` port, as tests. Every adapter runs them.
 *
 * @example
 * ```ts
 * import { describeDocumentationContract, memoryDocumentationSubject } from "@msp/testing/contracts";
 *
 * describeDocumentationContract("memory", memoryDocumentationSubject);
 * ```
 */
export function describeDocumentationContract(name: string, create: () => Promise<DocumentationContractSubject>): void {
  const test: DocumentationTest = (title, run) =>
    it(title, async () => {
      const subject = await create();
      try {
        await run({ ...subject, port: subject.adapter.on(recordingCall()) });
      } finally {
        await subject.close?.();
      }
    });

  describe(`Documentation contract: ${name}`, () => {
    describeDocumentationReading(test);
    describeDocumentationWriting(test);
  });
}
