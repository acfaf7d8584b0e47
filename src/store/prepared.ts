/** Queries that are built once and run with other values each time: building one costs several times what running it does. */
import type { Compilable, QueryResult } from 'kysely'
import type { Database } from './tables'

class Hole {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

/** `names`: the values the query takes; `build` gets a stand-in for each. Run it on the database or on a transaction. */
export function prepared<Values extends object, Row>(names: ReadonlyArray<keyof Values & string>, build: (values: Values) => Compilable<Row>) {
  const holes = Object.fromEntries(names.map(name => [name, new Hole(name)])) as Values
  const query = build(holes).compile()
  return async (db: Database, values: Values): Promise<QueryResult<Row>> => {
    const parameters = query.parameters.map(one => one instanceof Hole ? values[one.name as keyof Values] : one)
    return db.executeQuery({ ...query, parameters })
  }
}
