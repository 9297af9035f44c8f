/** Before the key of somebody known only by a plugin's checkbox, who has no page-scoped id yet. */
const plugin = 'user_ref:';

/** The key of a person who came by a plugin. */
export const pluginKey = (reference: string): string => `${plugin}${reference}`;

/** Whether a person is known by a plugin alone. */
export const isPluginKey = (key: string): boolean => key.startsWith(plugin);

/** Whom a request goes to, by the key of the address. */
export const recipientOf = (key: string): { readonly id: string } | { readonly user_ref: string } =>
  isPluginKey(key) ? { user_ref: key.slice(plugin.length) } : { id: key };
