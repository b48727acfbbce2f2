-- What somebody needs to take part is kept only with a yes of its own: consents know one purpose more.
ALTER TABLE consents DROP CONSTRAINT consents_purpose_check;
ALTER TABLE consents ADD CONSTRAINT consents_purpose_check
    CHECK (purpose IN ('convocations', 'surveys', 'sensitive', 'needs'));
