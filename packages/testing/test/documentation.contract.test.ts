import { describeDocumentationContract, memoryDocumentationSubject } from "../src/contracts/index.ts";

describeDocumentationContract("memory", () => memoryDocumentationSubject());
describeDocumentationContract("memory without abilities", () =>
  memoryDocumentationSubject({ keepsCustomerRecords: false, marksPages: false }),
);
