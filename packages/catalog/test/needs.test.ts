import type { Need, Workflow } from "@msp/workflows";
import { expectTypeOf, it } from "vitest";
import type { adminInstall } from "../src/admin-install/admin-install.ts";
import type { AdminInstallRequest } from "../src/admin-install/admin-install-request.ts";
import type { RemovalRequest } from "../src/remove-contact/removal-request.ts";
import type { removeContact } from "../src/remove-contact/remove-contact.ts";
import type { softwarePermission } from "../src/software-permission/software-permission.ts";
import type { SoftwarePermissionRequest } from "../src/software-permission/software-permission-request.ts";

type NeedsOf<W> = W extends Workflow<infer _In, infer _Out, infer U extends Need> ? U : never;
type InputOf<W> = W extends Workflow<infer In, infer _Out, infer _U extends Need> ? In : never;

it("a caller passes the request, and the compiler knows every need by name", () => {
  expectTypeOf<InputOf<typeof removeContact>>().toEqualTypeOf<RemovalRequest>();
  expectTypeOf<NeedsOf<typeof removeContact>>().toEqualTypeOf<
    | "category:administrative-change"
    | "checklist:user-removal"
    | "form:offboarding"
    | "notification:remind-offboarding-form"
    | "notification:send-offboarding-form"
    | "port:devices"
    | "port:documentation"
    | "port:elevation"
    | "port:mail"
    | "port:ticketing"
    | "priority:high"
    | "priority:medium"
    | "queue:administration"
    | "role:admin"
    | "role:authorised-contact"
    | "role:senior-specialist"
    | "role:technician"
    | "status:complete"
    | "status:in-progress"
    | "status:waiting-customer"
    | "template:remove-contact"
  >();
});

it("the compiler knows the needs of an installation and of a permission by name", () => {
  expectTypeOf<InputOf<typeof adminInstall>>().toEqualTypeOf<AdminInstallRequest>();
  expectTypeOf<InputOf<typeof softwarePermission>>().toEqualTypeOf<SoftwarePermissionRequest>();
  type Common =
    | "port:devices"
    | "port:documentation"
    | "port:fileReputation"
    | "port:ticketing"
    | "priority:high"
    | "priority:medium"
    | "role:admin"
    | "role:authorised-contact"
    | "role:senior-specialist"
    | "role:technician"
    | "status:complete";
  expectTypeOf<NeedsOf<typeof adminInstall>>().toEqualTypeOf<
    | Common
    | "category:incident"
    | "port:elevation"
    | "priority:critical"
    | "queue:service-desk"
    | "template:admin-install"
  >();
  expectTypeOf<NeedsOf<typeof softwarePermission>>().toEqualTypeOf<
    Common | "category:administrative-change" | "queue:administration" | "template:software-permission"
  >();
});
