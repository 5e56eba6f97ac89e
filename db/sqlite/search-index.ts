/**
 * The index for searching inside codes (docs/adr/0026). It is derived from the rows of `referral_codes`, which triggers keep it
 * equal to. New codes are indexed behind the write, because that would slow down their creation by a quarter: a search reads
 * those after the company's `indexed_position` themselves.
 */
import { createHash } from 'node:crypto'
import type BetterSqlite3 from 'better-sqlite3'

/**
 * The row id is made of the company's number and the code's position: SQLite renumbers other row ids at VACUUM, and a range
 * of these is one company's codes in the order of creation. The text is folded as `codeKeyOf` folds a code.
 */
const create = `
  CREATE TABLE IF NOT EXISTS referral_code_search_marks (
    number INTEGER PRIMARY KEY,
    company_id TEXT NOT NULL UNIQUE REFERENCES companies (id) ON DELETE CASCADE,
    indexed_position INTEGER NOT NULL DEFAULT 0,
    is_due INTEGER NOT NULL DEFAULT 1
  );
  CREATE INDEX IF NOT EXISTS referral_code_search_due_ix ON referral_code_search_marks (number) WHERE is_due = 1;
  INSERT OR IGNORE INTO referral_code_search_marks (company_id) SELECT id FROM companies;

  CREATE VIRTUAL TABLE IF NOT EXISTS referral_code_search USING fts5 (
    text, content = '', columnsize = 0, detail = none, tokenize = 'trigram case_sensitive 1'
  );
  INSERT INTO referral_code_search (referral_code_search, rank) VALUES ('automerge', 8), ('secure-delete', 1);

  CREATE VIEW referral_code_search_texts AS
    SELECT company_id, position, indexed_position, number << 32 | position AS row_id,
      lower(code_key || char(10) || owner_id || char(10) || coalesce(description, '')) AS text
    FROM referral_codes JOIN referral_code_search_marks USING (company_id);

  CREATE TRIGGER referral_code_search_company AFTER INSERT ON companies BEGIN
    INSERT INTO referral_code_search_marks (company_id) VALUES (new.id);
  END;
  CREATE TRIGGER referral_code_search_advance AFTER UPDATE OF indexed_position ON referral_code_search_marks BEGIN
    INSERT INTO referral_code_search (rowid, text) SELECT row_id, text FROM referral_code_search_texts
      WHERE company_id = new.company_id AND position > old.indexed_position AND position <= new.indexed_position;
  END;
  CREATE TRIGGER referral_code_search_insert AFTER INSERT ON referral_codes BEGIN
    UPDATE referral_code_search_marks SET is_due = 1 WHERE company_id = new.company_id AND is_due = 0;
  END;
  CREATE TRIGGER referral_code_search_before BEFORE UPDATE OF owner_id, description ON referral_codes BEGIN
    INSERT INTO referral_code_search (referral_code_search, rowid, text)
      SELECT 'delete', row_id, text FROM referral_code_search_texts
      WHERE company_id = old.company_id AND position = old.position AND position <= indexed_position;
  END;
  CREATE TRIGGER referral_code_search_after AFTER UPDATE OF owner_id, description ON referral_codes BEGIN
    INSERT INTO referral_code_search (rowid, text) SELECT row_id, text FROM referral_code_search_texts
      WHERE company_id = new.company_id AND position = new.position AND position <= indexed_position;
  END;
  CREATE TRIGGER referral_code_search_delete BEFORE DELETE ON referral_codes BEGIN
    INSERT INTO referral_code_search (referral_code_search, rowid, text)
      SELECT 'delete', row_id, text FROM referral_code_search_texts
      WHERE company_id = old.company_id AND position = old.position AND position <= indexed_position;
  END;
  -- The next code gets the position after the last one that is left.
  CREATE TRIGGER referral_code_search_deleted AFTER DELETE ON referral_codes BEGIN
    UPDATE referral_code_search_marks
      SET indexed_position = coalesce((SELECT max(position) FROM referral_codes WHERE company_id = old.company_id), 0)
      WHERE company_id = old.company_id AND indexed_position >= old.position
        AND NOT EXISTS (SELECT 1 FROM referral_codes WHERE company_id = old.company_id AND position > old.position);
  END;`

const triggers = [...create.matchAll(/CREATE TRIGGER (\w+)/g)].map(([, name]) => name!)
// SQLite does not rename a table while a view or a trigger names one that is missing.
const drop = [
  ...triggers.map((name) => `DROP TRIGGER IF EXISTS ${name}`),
  'DROP VIEW IF EXISTS referral_code_search_texts',
].join(';')

/** The index as a migration, which is applied again after every other one. */
export const searchIndex = { hash: createHash('sha256').update(create).digest('hex'), create, drop }

/** Finds a row when a company has new codes. */
export function prepareIndexingCheck(connection: BetterSqlite3.Database): BetterSqlite3.Statement<[]> {
  return connection.prepare('SELECT number FROM referral_code_search_marks WHERE is_due = 1 LIMIT 1')
}

/** Indexes the next codes of a company that has new ones: `limit` at most. Changes no row when no company has any. */
export function prepareIndexing(
  connection: BetterSqlite3.Database,
): BetterSqlite3.Statement<[{ limit: number }]> {
  const lastPosition = `(SELECT max(position) FROM referral_codes WHERE company_id = referral_code_search_marks.company_id)`
  return connection.prepare(
    `UPDATE referral_code_search_marks SET
      indexed_position = min(indexed_position + :limit, coalesce(${lastPosition}, 0)),
      is_due = indexed_position + :limit < coalesce(${lastPosition}, 0)
    WHERE number = (SELECT number FROM referral_code_search_marks WHERE is_due = 1 LIMIT 1)`,
  )
}
