// pdf.js counts on Promise.withResolvers, which Chromium has from 119 on. Imported before pdf.js, in the window and
// in its worker.
interface Resolvers<T> {
  promise: Promise<T>
  resolve: (value: T | PromiseLike<T>) => void
  reject: (reason?: unknown) => void
}

function withResolvers<T>(this: PromiseConstructor): Resolvers<T> {
  const resolvers: Partial<Resolvers<T>> = {}
  resolvers.promise = new this<T>((resolve, reject) => Object.assign(resolvers, { resolve, reject }))
  return resolvers as Resolvers<T>
}

if (!('withResolvers' in Promise)) {
  Object.defineProperty(Promise, 'withResolvers', {
    value: withResolvers,
    writable: true,
    configurable: true,
  })
}
