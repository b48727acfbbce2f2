//! Enumerations and numbers of the domain as columns, on both engines.

/// Lets enumerations made by [`named!`](crate::domain::base::names) stand in rows and be bound.
macro_rules! named_columns {
    ($($type:ty),+ $(,)?) => {$(
        impl<DB: sqlx::Database> sqlx::Type<DB> for $type
        where
            String: sqlx::Type<DB>,
        {
            fn type_info() -> DB::TypeInfo {
                <String as sqlx::Type<DB>>::type_info()
            }

            fn compatible(other: &DB::TypeInfo) -> bool {
                <String as sqlx::Type<DB>>::compatible(other)
            }
        }

        impl<'r, DB: sqlx::Database> sqlx::Decode<'r, DB> for $type
        where
            &'r str: sqlx::Decode<'r, DB>,
        {
            fn decode(value: DB::ValueRef<'r>) -> Result<Self, sqlx::error::BoxDynError> {
                let name = <&str as sqlx::Decode<DB>>::decode(value)?;
                Self::parse(name).ok_or_else(|| format!("unknown {}: {name}", stringify!($type)).into())
            }
        }

        impl<'q, DB: sqlx::Database> sqlx::Encode<'q, DB> for $type
        where
            &'q str: sqlx::Encode<'q, DB>,
        {
            fn encode_by_ref(
                &self,
                buffer: &mut DB::ArgumentBuffer,
            ) -> Result<sqlx::encode::IsNull, sqlx::error::BoxDynError> {
                <&str as sqlx::Encode<DB>>::encode(self.name(), buffer)
            }
        }
    )+};
}
pub(in crate::store) use named_columns;

/// Lets the numbers of [`ids`](crate::domain::base) stand in rows and be bound.
macro_rules! id_columns {
    ($($type:ty),+ $(,)?) => {$(
        impl<DB: sqlx::Database> sqlx::Type<DB> for $type
        where
            i64: sqlx::Type<DB>,
        {
            fn type_info() -> DB::TypeInfo {
                <i64 as sqlx::Type<DB>>::type_info()
            }

            fn compatible(other: &DB::TypeInfo) -> bool {
                <i64 as sqlx::Type<DB>>::compatible(other)
            }
        }

        impl<'r, DB: sqlx::Database> sqlx::Decode<'r, DB> for $type
        where
            i64: sqlx::Decode<'r, DB>,
        {
            fn decode(value: DB::ValueRef<'r>) -> Result<Self, sqlx::error::BoxDynError> {
                <i64 as sqlx::Decode<DB>>::decode(value).map(Self::new)
            }
        }

        impl<'q, DB: sqlx::Database> sqlx::Encode<'q, DB> for $type
        where
            i64: sqlx::Encode<'q, DB>,
        {
            fn encode_by_ref(
                &self,
                buffer: &mut DB::ArgumentBuffer,
            ) -> Result<sqlx::encode::IsNull, sqlx::error::BoxDynError> {
                <i64 as sqlx::Encode<DB>>::encode(self.number(), buffer)
            }
        }
    )+};
}

named_columns!(crate::domain::base::FileKind, crate::domain::base::Channel);
id_columns!(
    crate::domain::base::PersonId,
    crate::domain::base::QuestionId,
);
