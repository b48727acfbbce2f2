//! Ballots of a closed survey are untied from those who gave them, so that nobody can find out any more.

use crate::store::base::dialect::on;
use crate::store::base::error::expect_rows;
use crate::store::{StoreError, StoredSurvey, Tx};
use chrono::{DateTime, Utc};
use std::ops::Range;

impl Tx {
    /// Notes up to whom ballots of a survey are untied (`None`: all), if nobody else has since it was read.
    /// It is no change of the survey: its version stays.
    ///
    /// # Errors
    /// If somebody has, or the database fails.
    pub async fn note_untied(
        &mut self,
        survey: &StoredSurvey,
        untied: Option<i64>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE surveys SET untied = $3
            WHERE id = $1 AND version = $2 AND untied = $4";
        self.has_work = true;
        let done = on!(self, conn => sqlx::query(SQL)
            .bind(survey.id)
            .bind(survey.version)
            .bind(untied)
            .bind(survey.untied)
            .execute(conn)
            .await?
            .rows_affected());
        expect_rows(done, 1)
    }

    /// The next people of a closed survey whose ballots are still tied to them, by their numbers: person
    /// and ballot.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn tied(
        &mut self,
        survey: i64,
        after: i64,
        most: i64,
    ) -> Result<Vec<(i64, Option<i64>)>, StoreError> {
        const SQL: &str = "SELECT person_id, ballot_id FROM voters
            WHERE survey_id = $1 AND person_id > $2 ORDER BY person_id LIMIT $3";
        Ok(on!(self, conn => sqlx::query_as(SQL)
            .bind(survey)
            .bind(after)
            .bind(most)
            .fetch_all(conn)
            .await)?)
    }

    /// What people of a range of numbers said of themselves that breakdowns ask for: person, `zone` or
    /// `group`, key.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn tags_of(
        &mut self,
        survey: i64,
        people: &Range<i64>,
    ) -> Result<Vec<(i64, String, String)>, StoreError> {
        const SQL: &str = "SELECT v.person_id, t.kind, t.value FROM voters v
            JOIN traits t ON t.person_id = v.person_id AND t.kind IN ('zone', 'group')
            WHERE v.survey_id = $1 AND v.person_id > $2 AND v.person_id <= $3
                AND v.ballot_id IS NOT NULL
            ORDER BY v.person_id, t.kind, t.value";
        Ok(on!(self, conn => sqlx::query_as(SQL)
            .bind(survey)
            .bind(people.start)
            .bind(people.end)
            .fetch_all(conn)
            .await)?)
    }

    /// Notes beside a ballot what breakdowns need of whoever gave it.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn tag_ballot(
        &mut self,
        id: i64,
        zone: Option<&str>,
        groups: &[&str],
    ) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE ballots SET zone = $2, groups = $3 WHERE id = $1";
        on!(self, conn => sqlx::query(SQL)
            .bind(id)
            .bind(zone)
            .bind(groups.join(" "))
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// Unties the ballots of a range of people from them, for good: nothing is left by which one could be
    /// found again. The ballots get new keys in an order drawn by lot, without the forms' numbers, and
    /// everybody has voted at the same instant.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn untie(
        &mut self,
        survey: i64,
        people: &Range<i64>,
        closed_at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const AGAIN: &str = "INSERT INTO ballots (survey_id, origin, answers, zone, groups)
            SELECT b.survey_id, b.origin, b.answers, b.zone, b.groups FROM voters v
            JOIN ballots b ON b.id = v.ballot_id
            WHERE v.survey_id = $1 AND v.person_id > $2 AND v.person_id <= $3 ORDER BY RANDOM()";
        const BEFORE: &str = "DELETE FROM ballots WHERE id IN (SELECT ballot_id FROM voters
            WHERE survey_id = $1 AND person_id > $2 AND person_id <= $3)";
        for sql in [AGAIN, BEFORE] {
            on!(self, conn => sqlx::query(sql)
                .bind(survey)
                .bind(people.start)
                .bind(people.end)
                .execute(conn)
                .await?
                .rows_affected());
        }
        const VOTERS: &str = "UPDATE voters SET ballot_id = NULL, form = NULL, draft = '',
                voted_at = CASE WHEN voted_at IS NULL THEN NULL ELSE $4 END
            WHERE survey_id = $1 AND person_id > $2 AND person_id <= $3";
        on!(self, conn => sqlx::query(VOTERS)
            .bind(survey)
            .bind(people.start)
            .bind(people.end)
            .bind(closed_at)
            .execute(conn)
            .await?
            .rows_affected());
        Ok(())
    }

    /// Drops what was given to a survey that was called off.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn drop_ballots(&mut self, survey: i64) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM ballots WHERE survey_id = $1";
        on!(self, conn => sqlx::query(SQL).bind(survey).execute(conn).await?.rows_affected());
        Ok(())
    }
}
