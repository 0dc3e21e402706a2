/**
 * Loads a module without a part that it brings along and does not need, so that starting is quick. Whoever asks for the part afterwards gets
 * the real one.
 * @param part path of the part's module; undefined, as where another release has none, to load everything.
 */
export function loadWithout<T>(part: string | undefined, load: () => T): T {
  if (part === undefined || part in require.cache) return load();
  const nothing = Object.assign(Object.create(module) as NodeJS.Module, { id: part, loaded: true, exports: {} });
  require.cache[part] = nothing;
  try {
    return load();
  } finally {
    if (require.cache[part] === nothing) delete require.cache[part];
  }
}

/** The path of a module as another one finds it. */
export function pathOf(name: string, from: string): string | undefined {
  try {
    return require.resolve(name, { paths: [require.resolve(from)] });
  } catch {
    return undefined;
  }
}
