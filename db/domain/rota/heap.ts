// A queue that gives the nearest first: a binary heap in two typed arrays that grow. Equal keys come out in the order of
// the heap, which is the same each time.

export interface Heap {
  size: number
  keys: Float64Array
  nodes: Int32Array
}

export function createHeap(): Heap {
  return { size: 0, keys: new Float64Array(1024), nodes: new Int32Array(1024) }
}

export function push(heap: Heap, key: number, node: number): void {
  if (heap.size === heap.keys.length) grow(heap)
  const { keys, nodes } = heap
  let at = heap.size
  heap.size += 1
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (keys[parent]! <= key) break
    keys[at] = keys[parent]!
    nodes[at] = nodes[parent]!
    at = parent
  }
  keys[at] = key
  nodes[at] = node
}

/** Takes the first off; its key and node are read before, at place 0. */
export function dropFirst(heap: Heap): void {
  const { keys, nodes } = heap
  heap.size -= 1
  const [key, node, size] = [keys[heap.size]!, nodes[heap.size]!, heap.size]
  let at = 0
  while (2 * at + 1 < size) {
    let child = 2 * at + 1
    if (child + 1 < size && keys[child + 1]! < keys[child]!) child += 1
    if (keys[child]! >= key) break
    keys[at] = keys[child]!
    nodes[at] = nodes[child]!
    at = child
  }
  keys[at] = key
  nodes[at] = node
}

function grow(heap: Heap): void {
  const keys = new Float64Array(2 * heap.keys.length)
  const nodes = new Int32Array(2 * heap.nodes.length)
  keys.set(heap.keys)
  nodes.set(heap.nodes)
  heap.keys = keys
  heap.nodes = nodes
}
