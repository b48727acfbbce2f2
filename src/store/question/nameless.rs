//! Questions of spaces where nobody is kept: found by a code, and taken from whom an earlier version kept.

use crate::domain::base::{PersonId, QuestionId};
use crate::store::base::dialect::on;
use crate::store::{StoreError, Tx};

impl Tx {
    /// The question of a code, by what is kept of it.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn question_with_code(
        &mut self,
        code: &str,
    ) -> Result<Option<QuestionId>, StoreError> {
        const SQL: &str = "SELECT id FROM questions WHERE code = $1";
        Ok(on!(self, conn => sqlx::query_scalar(SQL).bind(code).fetch_optional(conn).await)?)
    }

    /// The first questions of a space of which it is known who asked.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn questions_with_author(
        &mut self,
        space: &str,
        most: i64,
    ) -> Result<Vec<(QuestionId, String, PersonId)>, StoreError> {
        const SQL: &str = "SELECT id, number, person_id FROM questions
            WHERE space = $1 AND person_id IS NOT NULL ORDER BY id LIMIT $2";
        Ok(on!(self, conn => sqlx::query_as(SQL)
            .bind(space)
            .bind(most)
            .fetch_all(conn)
            .await)?)
    }

    /// Forgets who asked a question, and what they sent with it; a code leads to it from now on.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn make_nameless(&mut self, id: QuestionId, code: &str) -> Result<(), StoreError> {
        const QUESTION: &str = "UPDATE questions
            SET person_id = NULL, author_name = NULL, code = $2 WHERE id = $1";
        const REST: [&str; 6] = [
            "DELETE FROM question_terms WHERE question_id = $1",
            "DELETE FROM question_intakes WHERE question_id = $1",
            "DELETE FROM question_files WHERE question_id = $1 AND (part_id IS NULL OR part_id IN
                (SELECT id FROM question_parts WHERE question_id = $1 AND kind <> 'answer'))",
            "UPDATE question_parts SET person_id = NULL WHERE question_id = $1 AND kind <> 'answer'",
            "UPDATE question_events SET actor_id = NULL WHERE question_id = $1
                AND kind IN ('received', 'added', 'withdrawn', 'rated', 'reopened', 'prolonged', 'completed')",
            "UPDATE question_transfers SET letter_file = NULL, letter_name = NULL WHERE question_id = $1",
        ];
        on!(self, conn => sqlx::query(QUESTION).bind(id).bind(code).execute(conn).await?.rows_affected());
        for sql in REST {
            on!(self, conn => sqlx::query(sql).bind(id).execute(conn).await?.rows_affected());
        }
        Ok(())
    }
}
