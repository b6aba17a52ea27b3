package dev.serai.licence;

/** Region of an Open authorization (MO-10); Europe, the Middle East and Africa are one. */
public enum Region implements Coded {
    EMEA("EMEA"),
    OTHER("other");

    private final String code;

    Region(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
