import { describeDocumentationContract } from "@msp/testing/contracts";
import { itGlueSubject } from "./documentation-subject.ts";

describeDocumentationContract("IT Glue", () => itGlueSubject());
describeDocumentationContract("IT Glue without a kind of record", () =>
  itGlueSubject({ options: { customerRecords: undefined } }),
);
describeDocumentationContract("IT Glue that ignores filters by the ids of other systems", () =>
  itGlueSubject({ fake: { assumptions: { autotaskFilter: false, monitoringFilter: false } } }),
);
describeDocumentationContract("IT Glue that shows no folders", () =>
  itGlueSubject({ fake: { assumptions: { folderFilters: "ne", wrongKeyStatus: 403 } } }),
);
