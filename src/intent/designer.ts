import type { Design, DesignOptions } from "./design";
import { OfflineDesign } from "./offline-design";

/** Words to a spec: read by the model where there is one, by the offline reader where there is none or it fails. */
export async function design(words: string, options: DesignOptions): Promise<Design> {
  const offline = new OfflineDesign(words, options);
  if (options.model === undefined || offline.isUnreadable) return offline.design();
  // without a model nothing of what speaks with it is loaded
  const { modelDesign } = require("./model-design") as typeof import("./model-design");
  return modelDesign(words, options.model, options, offline);
}
