import type { FakeAlert } from "../state/fake-alert.ts";
import type { World } from "../state/world.ts";

/** Puts an alert into a template as the service is reported to: names it knows are replaced, others stay, and nothing is escaped. */
export function fillTemplate(template: string, world: World, alert: FakeAlert): string {
  const device = world.device(alert.deviceUid);
  const site = world.site(device?.siteUid ?? "");
  const values: { readonly [name: string]: string | number | null | undefined } = {
    alert_uid: alert.alertUid,
    alert_type: alert.context["@class"],
    alert_priority: alert.priority,
    alert_message: messageOf(alert),
    device_uid: device?.uid,
    device_id: device?.id,
    device_hostname: device?.hostname,
    device_os: device?.operatingSystem,
    device_description: device?.description,
    device_ip: device?.extIpAddress,
    last_user: device?.lastLoggedInUser,
    site_uid: site?.uid,
    site_id: site?.id,
    site_name: site?.name,
    platform: "sandbox",
  };
  return template.replace(/\[(\w+)\]/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? `${values[name] ?? ""}` : placeholder,
  );
}

const messageOf = ({ context }: FakeAlert): string => {
  const { samples, description } = context;
  if (typeof samples === "object" && samples !== null) return Object.values(samples).join("\n");
  return typeof description === "string" ? description : "";
};
