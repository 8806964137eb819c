package io.palmares.results.act.web;

import io.palmares.results.act.Acts;
import io.palmares.results.act.AnnounceResult;
import io.palmares.results.act.AskAuditor;
import io.palmares.results.act.CertifyResult;
import io.palmares.results.act.CorrectResult;
import io.palmares.results.act.CountCategory;
import io.palmares.results.act.KeepEmbargoList;
import io.palmares.results.act.TakeOffice;
import io.palmares.results.act.WithdrawCertificate;

/// What can be done at the officers' desk.
public record Desk(
        TakeOffice office,
        Acts acts,
        CountCategory count,
        CertifyResult certify,
        WithdrawCertificate withdraw,
        CorrectResult correct,
        AskAuditor auditor,
        AnnounceResult announce,
        KeepEmbargoList embargo) {}
