import type { AddonSettings } from "../addon/routes.ts";
import { CommandRefused } from "./command.ts";

const EXAMPLE = "123456789012-abc.apps.googleusercontent.com";

/** The add-on's OAuth client ids, parted by commas: of `--addon-client`, else of ITA_ADDON_CLIENT; without, no door. */
export function readAddonClients(
  option: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): { readonly addon?: AddonSettings } {
  const text = option ?? env.ITA_ADDON_CLIENT;
  if (text === undefined || (option === undefined && text === "")) return {};
  const audiences = text.split(",").map((id) => id.trim());
  const unfit = audiences.find((id) => !/^[\w-]+(\.[\w-]+)+$/.test(id));
  if (unfit !== undefined)
    throw new CommandRefused(
      `รหัสส่วนเสริม “${unfit}” ใช้ไม่ได้ — ใส่ OAuth client ID คั่นด้วยจุลภาค เช่น --addon-client ${EXAMPLE}`,
    );
  return { addon: { audiences } };
}
